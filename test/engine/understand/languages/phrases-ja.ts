import type { LanguagePhrases } from './phrases-language.ts';

export const phrasesJa: LanguagePhrases = {
  tuning: {
    meeting_error: [
      'Lync会議を予約しようとするとエラーになります',
      '上司の代わりにSkype会議を作成できません',
    ],
    add_in_missing: ['Outlookの予定表からSkype会議のボタンが消えました'],
    visual_voicemail_missing: [
      'Lyncの留守電のリストが表示されなくなった',
      'Skypeからボイスメールを再生できない',
    ],
    voicemail_not_working: [
      '電話をかけた人が留守番電話にメッセージを残せません',
      'ボイスメールがあるのに電話機のランプが点灯しない',
    ],
    conversation_history_missing: ['チャットの履歴が保存されません', 'Outlookの会話の履歴フォルダーが空です'],
    cert_prompt: [
      '起動するとSkypeがこのサーバーを信頼しますかと聞いてきます',
      '毎朝Lyncで証明書の警告が出ます',
    ],
    credential_prompt: [
      'Lyncが数分おきにパスワードを要求してくる',
      'Exchangeの資格情報の入力画面が繰り返し出ます',
    ],
    calendar_presence_wrong: ['会議中なのに連絡可能と表示されます', '不在通知がLyncに反映されない'],
    exchange_connection_error_icon: ['Lyncに赤い感嘆符が出て、Exchangeに接続できないと言われる'],
    signin_failure_address_mismatch: ['メールアドレスが変わってからLyncにサインインできなくなりました'],
    contact_card_email_wrong: ['連絡先カードに古いアドレスが載っています'],
    slow_integration: ['Lyncに予定表が出るまで20分かかる'],
    photos_contacts_missing: ['Lyncで同僚の写真が見えなくなった'],
  },
  heldOut: {
    meeting_error: [
      'Skypeのオンライン会議をスケジュールすると失敗する',
      '秘書が部長のかわりにLync会議を設定しようとすると権限エラーになる',
    ],
    add_in_missing: [
      'OutlookのリボンにLync会議のアイコンがありません',
      'Skype会議アドインが無効になっています',
    ],
    visual_voicemail_missing: ['Lyncのボイスメールタブが真っ白です'],
    voicemail_not_working: [
      'かけてきた人には応答メッセージではなく話中音が聞こえるそうです',
      '月曜から留守電がまったく動かない',
    ],
    conversation_history_missing: ['以前の会話が見つかりません', 'Lyncのチャットが記録されていない'],
    cert_prompt: ['サーバーの証明書を確認できないという画面がSkypeで出る'],
    credential_prompt: ['Skypeでパスワードを何回も入力させられます'],
    calendar_presence_wrong: [
      'プレゼンスが予定表どおりに変わりません',
      '打ち合わせ中でもLyncの状態が緑のままです',
    ],
    exchange_connection_error_icon: [
      'LyncとExchangeがつながりません',
      '構成情報を見るとEWSが展開されていませんと出ます',
    ],
    signin_failure_address_mismatch: ['サインインアドレスとメールアドレスが違うためSkypeにログインできない'],
    contact_card_email_wrong: ['同僚の名刺に誤ったメールアドレスが出ている'],
    slow_integration: ['Lyncに出るExchangeの情報がとても遅い'],
    photos_contacts_missing: [
      '連絡先の一覧が空になってしまった',
      'アドレス帳で新入社員を検索しても出てこない',
    ],
  },
  apart: [
    '二階のプリンターが紙詰まりです',
    'Windowsのパスワードを忘れました',
    '通話中にヘッドセットの雑音がひどい',
    '明日の天気を教えて',
    'Teamsが起動しない',
    'モニターが真っ暗です',
    'ありがとうございました、解決しました',
    '新しいノートパソコンを注文したい',
  ],
};
