import type { Grade } from './ids.ts';

/** What a row's value looks like; a value that does not is kept as text. */
export type RowType = 'url' | 'sip' | 'host' | 'flag' | 'ews' | 'mapi' | 'list' | 'ucs' | 'licence' | 'text';
export type LabelLanguage = 'en' | 'de' | 'fr' | 'es' | 'ja';

/** One row of the Configuration Information window (hold Ctrl, right-click the tray icon). */
export interface ConfigLabel {
  /** stable name: the English label, lower case, "lync" for every product word */
  id: string;
  type: RowType;
  /** of the English label; translations are from memory throughout: M */
  grade: Grade;
  labels: Readonly<Partial<Record<LabelLanguage, readonly string[]>>>;
}

/** type|grade|English|German|French|Spanish|Japanese; "/" parts spellings. Sources of V: KB2787614, KB2833618, KB-UCS, KB-DELEG. */
const table = `
url|M|DG URL Internal|DG-URL intern/Interne DG-URL|URL interne DG|URL interna de DG|DG URL 内部
url|M|DG URL External|DG-URL extern/Externe DG-URL|URL externe DG|URL externa de DG|DG URL 外部
sip|M|Quality Metrics URI|URI für Qualitätsmetrik/Qualitätsmetrik-URI|URI des mesures de qualité|URI de métricas de calidad|品質メトリック URI
url|M|ABS Server Internal URL/ABS Internal Server URL|Interne URL des ABS-Servers/ABS-Server – interne URL|URL interne du serveur ABS|URL interna del servidor ABS|ABS サーバー内部 URL
url|V|ABS Server External URL/ABS External Server URL|Externe URL des ABS-Servers/ABS-Server – externe URL|URL externe du serveur ABS|URL externa del servidor ABS|ABS サーバー外部 URL
sip|C|Voice mail URI/Voicemail URI|Voicemail-URI/URI für Voicemail|URI de messagerie vocale|URI de correo de voz|ボイス メール URI
text|M|Exum URL|Exum-URL|URL Exum|URL de Exum|Exum の URL
sip|M|MRAS Server|MRAS-Server|Serveur MRAS|Servidor MRAS|MRAS サーバー
text|M|GAL Status|GAL-Status|État de la liste d'adresses globale/État GAL|Estado de GAL|GAL の状態
sip|M|Focus Factory|Fokusfactory|Fabrique de focus|Generador de foco|フォーカス ファクトリ
text|M|Line|Leitung|Ligne|Línea|回線
text|M|Line Configured From|Leitung konfiguriert von|Ligne configurée à partir de|Línea configurada desde|回線の構成元
text|M|Location Profile|Standortprofil|Profil d'emplacement|Perfil de ubicación|場所のプロファイル
sip|M|Call Park Server URI|URI des Servers für das Parken von Anrufen|URI du serveur de parcage d'appel|URI del servidor de estacionamiento de llamadas|コール パーク サーバー URI
host|M|Server Address Internal|Interne Serveradresse|Adresse interne du serveur|Dirección interna del servidor|サーバー アドレス (内部)
host|M|Server Address External|Externe Serveradresse|Adresse externe du serveur|Dirección externa del servidor|サーバー アドレス (外部)
sip|M|Server SIP URI|Server-SIP-URI|URI SIP du serveur|URI SIP del servidor|サーバー SIP URI
flag|M|Exum Enabled|Exum aktiviert|Exum activé|Exum habilitado|Exum 有効
flag|M|Controlled Phones|Gesteuerte Telefone|Téléphones contrôlés|Teléfonos controlados|制御される電話
text|M|GAL or Server Based Search|GAL- oder serverbasierte Suche|Recherche GAL ou basée sur le serveur|Búsqueda en GAL o basada en servidor|GAL またはサーバー ベースの検索
text|M|PC to PC AV Encryption|PC-zu-PC-AV-Verschlüsselung|Chiffrement AV de PC à PC|Cifrado AV de PC a PC|PC 間の AV 暗号化
text|M|Telephony Mode|Telefoniemodus|Mode de téléphonie|Modo de telefonía|テレフォニー モード
text|M|Configuration Mode|Konfigurationsmodus|Mode de configuration|Modo de configuración|構成モード
url|V|EWS Internal URL|Interne EWS-URL/EWS-URL intern/EWS – interne URL|URL interne EWS|URL interna de EWS|EWS 内部 URL
url|V|EWS External URL|Externe EWS-URL/EWS-URL extern/EWS – externe URL|URL externe EWS|URL externa de EWS|EWS 外部 URL
url|M|SharePoint Search Center URL|URL des SharePoint-Suchcenters|URL du centre de recherche SharePoint|URL del Centro de búsqueda de SharePoint|SharePoint 検索センターの URL
url|M|Skill Search URL|URL für Kompetenzsuche|URL de recherche de compétences|URL de búsqueda de aptitudes|スキル検索 URL
host|M|Connected Lync Server|Verbundener Lync-Server|Serveur Lync connecté|Servidor de Lync conectado|接続している Lync サーバー
text|M|Local Log Folder|Lokaler Protokollordner|Dossier journal local|Carpeta de registro local|ローカル ログ フォルダー
flag|M|Inside User Status|Status des internen Benutzers/Interner Benutzerstatus|État de l'utilisateur interne|Estado de usuario interno|内部ユーザーの状態
list|V|Contact List Provider|Kontaktlistenanbieter|Fournisseur de liste de contacts|Proveedor de lista de contactos|連絡先リスト プロバイダー
text|M|Pairing State|Kopplungsstatus|État de couplage|Estado de emparejamiento|ペアリングの状態
ucs|V|UCS Connectivity State|UCS-Verbindungsstatus/UCS-Konnektivitätsstatus|État de connectivité UCS|Estado de conectividad de UCS|UCS 接続状態
mapi|V|MAPI Information|MAPI-Informationen|Informations MAPI|Información de MAPI|MAPI 情報
ews|V|EWS Information|EWS-Informationen|Informations EWS|Información de EWS|EWS 情報
licence|M|License State|Lizenzstatus|État de la licence|Estado de licencia|ライセンスの状態
text|M|Hanging Notification Status|Status der hängenden Benachrichtigung|État de la notification en attente|Estado de notificación pendiente|保留通知の状態
url|M|pChat Room Mgmt Int URL|pChat-Raumverwaltung – interne URL|URL int. de gestion des salles pChat|URL int. de admón. de salas de pChat|pChat ルーム管理 (内部) URL
url|M|pChat Room Mgmt Ext URL|pChat-Raumverwaltung – externe URL|URL ext. de gestion des salles pChat|URL ext. de admón. de salas de pChat|pChat ルーム管理 (外部) URL
sip|M|pChat URIs|pChat-URIs|URI pChat|URI de pChat|pChat の URI
sip|M|pChat Default URI|pChat-Standard-URI|URI pChat par défaut|URI predeterminado de pChat|pChat の既定の URI
flag|M|pChat Enabled|pChat aktiviert|pChat activé|pChat habilitado|pChat 有効
`;

const languages: readonly LabelLanguage[] = ['en', 'de', 'fr', 'es', 'ja'];

/** A label as it is compared: lower case, single spaces, one dash, lync for every product word. */
export function normalLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff?]/g, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/skype for business|skype/g, 'lync')
    .replace(/^voicemail uri/, 'voice mail uri');
}

/** All rows that are known. A row that is not is ignored. */
export const configLabels: readonly ConfigLabel[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [type, grade, ...cells] = line.split('|');
    const labels = Object.fromEntries(languages.map((language, at) => [language, cells[at]!.split('/')]));
    return { id: normalLabel(labels.en![0]!), type: type as RowType, grade: grade as Grade, labels };
  });
