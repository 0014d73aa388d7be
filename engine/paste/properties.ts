/** Which command an object was printed by, as far as its property names tell. */
export type ObjectKind =
  | 'cs-user'
  | 'client-policy'
  | 'voice-policy'
  | 'mailbox-access'
  | 'organization'
  | 'web-services'
  | 'registry'
  | 'trust';

/** Property names of each object, lower case (DOMAIN 7.2, 7.3; Set-CASMailbox, Set-WebServicesVirtualDirectory). */
const names: Readonly<Record<ObjectKind, string>> = {
  'cs-user': `sipaddress windowsemailaddress originatorsid samaccountname userprincipalname lineserveruri lineuri
    audiovideodisabled ippbxsoftphoneroutingenabled remotecallcontroltelephonyenabled privateline acpinfo hostedvoicemail
    displayname firstname lastname owneruRn voicepolicy conferencingpolicy presencepolicy dialplan locationpolicy clientpolicy
    clientversionpolicy archivingpolicy exchangearchivingpolicy pinpolicy externalaccesspolicy mobilitypolicy
    userservicespolicy hostingprovider registrarpool enterprisevoiceenabled exumenabled homeserver targetregistrarpool
    enabledforfederation enabledforinternetaccess contactoptionflags sid enabled`,
  'client-policy': `policyentry addressbookavailability attendantsafetransfer autodiscoveryretryinterval
    blockconversationfromfederatedcontacts calendarstatepublicationinterval conferenceimidletimeout customizedhelpurl
    customlinkinerrormessages customstateurl dgrefreshinterval disablecalendarpresence disablecontactcardorganizationtab
    disableemailcomparisoncheck disableemoticons disablefeedstab disablefederatedpromptdisplayname disablefreebusyinfo
    disablehandsetonlockedmachine disablemeetingsubjectandlocation disablehtmlim disableinkim disableonenote12integration
    disableonlinecontextualsearch disablephonepresence disablepicpromptdisplayname disablepoordevicewarnings
    disablepoornetworkwarnings disablepresencenote disablertfim disablesavingim displayphoto enableappearoffline
    enablecalllogautoarchiving enableclientmusiconhold enableconversationwindowtabs enableenterprisecustomizedhelp
    enableeventlogging enableexchangecontactsync enableexchangedelegatesync enablefullscreenvideo enablehotdesking
    enableimautoarchiving enablemediaredirection enablenotificationfornewsubscribers enableserverconversationhistory
    enableskypeui enablesqmdata enabletracing enableurl enableunencryptedfiletransfer enablevoipcalldefault
    excludedcontactfolders hotdeskingtimeout imwarning mapipollinterval maximumdgsallowedincontactlist
    maximumnumberofcontacts maxphotosizekb musiconholdaudiofile p2pappsharingencryption playabbreviateddialtone
    requirecontentpin searchprefixflags showmanageprivacyrelationships showrecentcontacts showsharepointphotoeditlink
    tracinglevel telemetrytier webservicepollinterval helpenvironment disablentcredentials savepassword`,
  'voice-policy': `enabledelegation allowsimulring allowcallforwarding allowpstnrerouting enablebusyoptions
    enablecallpark enablecalltransfer enablemaliciouscalltracing enableteamcall enablevoicemailescapetimer pstnusages
    preventpstntollbypass`,
  'mailbox-access': `ewsallowoutlook ewsallowmacoutlook ewsallowentourage owaenabled activesyncenabled mapienabled
    popenabled imapenabled`,
  organization: 'ewsenabled ewsapplicationaccesspolicy ewsallowlist ewsblocklist oauth2clientprofileenabled',
  'web-services': `extendedprotectiontokenchecking extendedprotectionflags extendedprotectionspnlist
    internalauthenticationmethods externalauthenticationmethods certificateauthentication liveidnegotiateauthentication
    wssecurityauthentication livedidbasicauthentication basicauthentication digestauthentication windowsauthentication
    oauthauthentication adfsauthentication internalnlbbypassurl internalurl externalurl mrsproxyenabled gzipLevel server`,
  registry: 'trustmodeldata loadbehavior defaultimapp turnoffphotograph internalewsurl externalewsurl',
  trust: 'trustdirection trustattributes trustpartner',
};
const shared =
  'identity name description objectstate whenchanged guid objectclass distinguishedname originatingserver isvalid admindisplayname exchangeversion anchor';

const kinds = new Map<string, ObjectKind>();
for (const kind of Object.keys(names) as ObjectKind[])
  for (const name of names[kind].toLowerCase().split(/\s+/)) if (name !== '') kinds.set(name, kind);
const everywhere = new Set(shared.split(' '));

/** Kind of object that has this property (lower case); undefined where many have it or none that is read. */
export const kindOfProperty = (name: string): ObjectKind | undefined => kinds.get(name);
export const isProperty = (name: string): boolean => kinds.has(name) || everywhere.has(name);

/** One printed object, its property names in lower case. A property whose value may be cut off is not there. */
export interface PrintedObject {
  kind: ObjectKind;
  values: ReadonlyMap<string, unknown>;
  /** command named last before it, lower case, where one is */
  command?: string;
  /** it stands complete: something follows it */
  whole: boolean;
}

/** Text of a property: itself, or the telling field of the object that ConvertTo-Json made of it. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const fields = new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase(), one]));
  for (const name of ['asstring', 'friendlyname', 'identity', 'name', 'value', 'tag']) {
    const text = fields.get(name);
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}

/** True, false, null where blank (the default applies), undefined where it is none of these. */
export function flagOf(value: unknown): boolean | null | undefined {
  if (typeof value === 'boolean') return value;
  if (value === null) return null;
  if (value === undefined || typeof value === 'object') return undefined;
  const text = String(value).trim().toLowerCase();
  if (text === '' || text === 'null' || text === '$null') return null;
  return text === 'true' || text === '$true'
    ? true
    : text === 'false' || text === '$false'
      ? false
      : undefined;
}

/** Properties that objects of other commands have as well: alone they make no Lync user. */
const ofAnyUser = new Set(
  'samaccountname userprincipalname displayname firstname lastname sid enabled server internalurl externalurl'.split(
    ' ',
  ),
);

/** The kind that most properties speak for; undefined where none does. */
export function kindOf(properties: Iterable<string>): ObjectKind | undefined {
  const counts = new Map<ObjectKind, number>();
  for (const name of properties) {
    const kind = kindOfProperty(name);
    if (kind && !ofAnyUser.has(name)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
