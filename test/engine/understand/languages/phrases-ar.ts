import type { LanguagePhrases } from './phrases-language.ts';

export const phrasesAr: LanguagePhrases = {
  tuning: {
    meeting_error: [
      'عند إنشاء اجتماع Lync جديد تظهر رسالة خطأ',
      'لا تستطيع سكرتيرتي جدولة اجتماعات Skype نيابة عني',
    ],
    add_in_missing: ['اختفى زر اجتماع Lync من تقويم Outlook'],
    visual_voicemail_missing: [
      'قائمة الرسائل الصوتية لا تظهر في Lync',
      'لا يمكنني تشغيل البريد الصوتي من برنامج Skype',
    ],
    voicemail_not_working: [
      'المتصلون لا يستطيعون ترك رسالة صوتية لي',
      'ضوء الهاتف لا يعمل رغم وجود رسالة صوتية',
    ],
    conversation_history_missing: ['لم تعد محادثاتي تُحفظ في السجل', 'مجلد سجل المحادثات فارغ في Outlook'],
    cert_prompt: ['عند التشغيل يسألني Skype هل أثق بالخادم', 'يظهر تحذير شهادة كل صباح في Lync'],
    credential_prompt: ['يطلب Lync كلمة المرور كل عشر دقائق', 'نافذة تطلب بيانات اعتماد Exchange باستمرار'],
    calendar_presence_wrong: ['أنا في اجتماع لكن حالتي تبقى متاح', 'رسالة خارج المكتب لا تظهر في Lync'],
    exchange_connection_error_icon: ['علامة تعجب حمراء: لا يستطيع Lync الاتصال بـ Exchange'],
    signin_failure_address_mismatch: ['منذ تغيير بريدي الإلكتروني لا أستطيع تسجيل الدخول إلى Lync'],
    contact_card_email_wrong: ['بطاقة الاتصال تعرض عنواني القديم'],
    slow_integration: ['يستغرق التقويم عشرين دقيقة حتى يظهر في Lync'],
    photos_contacts_missing: ['اختفت صور زملائي من Lync'],
  },
  heldOut: {
    meeting_error: ['جدولة اجتماع Skype تفشل دائما', 'ليس لدي إذن لإنشاء اجتماعات Lync نيابة عن مديري'],
    add_in_missing: [
      'لا أجد أيقونة اجتماع Lync في شريط Outlook',
      'الوظيفة الإضافية لاجتماعات Skype معطلة في Outlook',
    ],
    visual_voicemail_missing: ['تبويب البريد الصوتي في Lync فارغ تماما'],
    voicemail_not_working: [
      'المتصل يسمع نغمة مشغول بدلا من رسالة الترحيب',
      'بريدي الصوتي لا يعمل منذ يوم الاثنين',
    ],
    conversation_history_missing: ['لا أجد محادثاتي القديمة', 'لا يحفظ Lync الدردشات'],
    cert_prompt: ['تظهر في Skype نافذة تقول إنه لا يمكن التحقق من شهادة الخادم'],
    credential_prompt: ['علي إدخال كلمة السر مرارا في Skype'],
    calendar_presence_wrong: ['حالة الحضور لا تطابق مواعيدي', 'يعرضني Lync متاحا مع أن لدي موعدا'],
    exchange_connection_error_icon: ['لا يوجد اتصال بين Lync و Exchange', 'في معلومات التكوين EWS غير منشور'],
    signin_failure_address_mismatch: ['تعذر الدخول إلى Skype لأن عنوان تسجيل الدخول مختلف عن بريدي'],
    contact_card_email_wrong: ['بطاقة زميلي تعرض عنوان بريد خاطئ'],
    slow_integration: ['كل ما يأتي من Exchange بطيء جدا في Lync'],
    photos_contacts_missing: [
      'قائمة جهات الاتصال فارغة هذا الصباح',
      'لا أجد الموظفين الجدد في دفتر العناوين',
    ],
  },
  apart: [
    'الطابعة في الطابق الثاني معطلة',
    'نسيت كلمة مرور ويندوز',
    'سماعة الرأس فيها ضوضاء أثناء المكالمات',
    'كيف سيكون الطقس غدا؟',
    'برنامج Teams لا يعمل',
    'شاشتي سوداء',
    'شكرا جزيلا، تم الحل',
    'أريد شراء حاسوب محمول جديد',
  ],
};
