import type { Rule } from '../../rule.ts';
import { addInDisabledItem } from '../add-in-disabled-item.ts';
import { addInLoadedWithoutButton } from '../add-in-loaded-without-button.ts';
import { addInNotRegistered } from '../add-in-not-registered.ts';
import { addInSwitchedOff } from '../add-in-switched-off.ts';
import { autocompleteBreaksSending } from '../autocomplete-breaks-sending.ts';
import { calendarHiddenByPolicy } from '../calendar-hidden-by-policy.ts';
import { changeNotYetArrived } from '../change-not-yet-arrived.ts';
import { comparisonOffAtGlobalOnly } from '../comparison-off-at-global-only.ts';
import { contactCacheCorrupt } from '../contact-cache-corrupt.ts';
import { contactMergedByAddress } from '../contact-merged-by-address.ts';
import { contactSyncEnded } from '../contact-sync-ended.ts';
import { customGreetingCorrupt } from '../custom-greeting-corrupt.ts';
import { defaultImAppOther } from '../default-im-app-other.ts';
import { delegateLimit } from '../delegate-limit.ts';
import { delegateRemoved } from '../delegate-removed.ts';
import { delegateRightsIncomplete } from '../delegate-rights-incomplete.ts';
import { delegationInBasicClient } from '../delegation-in-basic-client.ts';
import { delegationNeedsWindowsClient } from '../delegation-needs-windows-client.ts';
import { delegationPoliciesConflict } from '../delegation-policies-conflict.ts';
import { deletedItemsTooLarge } from '../deleted-items-too-large.ts';
import { emptyMissedConversations } from '../empty-missed-conversations.ts';
import { formRegionFault } from '../form-region-fault.ts';
import { historyFolderLag } from '../history-folder-lag.ts';
import { historySavingOff } from '../history-saving-off.ts';
import { integrationStillStarting } from '../integration-still-starting.ts';
import { macKeychainDamaged } from '../mac-keychain-damaged.ts';
import { mapiFollowsRefusedEws } from '../mapi-follows-refused-ews.ts';
import { mapiServerPrompt } from '../mapi-server-prompt.ts';
import { meetingAddressUnlikeSip } from '../meeting-address-unlike-sip.ts';
import { mobileHistoryNotSaved } from '../mobile-history-not-saved.ts';
import { noSecondWayOnClient } from '../no-second-way-on-client.ts';
import { officePhotosOff } from '../office-photos-off.ts';
import { officeVersionsMixed } from '../office-versions-mixed.ts';
import { outOfOfficeNeedsEws } from '../out-of-office-needs-ews.ts';
import { outlookCannotReachMailbox } from '../outlook-cannot-reach-mailbox.ts';
import { outlookDefaultAccountOther } from '../outlook-default-account-other.ts';
import { outlookNotRunning } from '../outlook-not-running.ts';
import { outlookProfileIncomplete } from '../outlook-profile-incomplete.ts';
import { ownPhotoUnfit } from '../own-photo-unfit.ts';
import { photoPolicy } from '../photo-policy.ts';
import { photoReadFromMailbox } from '../photo-read-from-mailbox.ts';
import { photosOfOtherCompany } from '../photos-of-other-company.ts';
import { pimOptionNone } from '../pim-option-none.ts';
import { presenceFollowsLate } from '../presence-follows-late.ts';
import { presencePrivacyMode } from '../presence-privacy-mode.ts';
import { slowBesideLync } from '../slow-beside-lync.ts';
import { twoAccountsInOutlook } from '../two-accounts-in-outlook.ts';
import { umGatewayRefusesCertificate } from '../um-gateway-refuses-certificate.ts';
import { voicemailLicenceMissing } from '../voicemail-licence-missing.ts';
import { voicemailMailFiltered } from '../voicemail-mail-filtered.ts';

/** Causes that lie in the client, Outlook, the add-in, delegation, or in how things are meant to be. */
export const clientRules: readonly Rule[] = [
  outlookCannotReachMailbox,
  integrationStillStarting,
  changeNotYetArrived,
  pimOptionNone,
  outlookNotRunning,
  outlookProfileIncomplete,
  mapiFollowsRefusedEws,
  outlookDefaultAccountOther,
  twoAccountsInOutlook,
  comparisonOffAtGlobalOnly,
  mapiServerPrompt,
  officeVersionsMixed,
  addInDisabledItem,
  addInSwitchedOff,
  addInNotRegistered,
  addInLoadedWithoutButton,
  formRegionFault,
  autocompleteBreaksSending,
  meetingAddressUnlikeSip,
  delegationInBasicClient,
  delegationPoliciesConflict,
  delegateRemoved,
  delegateRightsIncomplete,
  delegateLimit,
  delegationNeedsWindowsClient,
  historySavingOff,
  mobileHistoryNotSaved,
  emptyMissedConversations,
  historyFolderLag,
  deletedItemsTooLarge,
  calendarHiddenByPolicy,
  presenceFollowsLate,
  presencePrivacyMode,
  defaultImAppOther,
  outOfOfficeNeedsEws,
  officePhotosOff,
  photoPolicy,
  ownPhotoUnfit,
  photoReadFromMailbox,
  photosOfOtherCompany,
  contactSyncEnded,
  contactCacheCorrupt,
  contactMergedByAddress,
  voicemailMailFiltered,
  customGreetingCorrupt,
  voicemailLicenceMissing,
  umGatewayRefusesCertificate,
  macKeychainDamaged,
  slowBesideLync,
  noSecondWayOnClient,
];
