import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { StartRefused } from '../../errors.ts';

type Options = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type Credentials = Options[1];
type Claims = Parameters<NonNullable<NonNullable<Options[2]>['validateClaims']>>[0];

/** Issuer of the tokens that the public cloud's channels send. */
const channelIssuer = 'https://api.botframework.com';

/** The bot's registration. The password belongs in the environment; it is handed over, never read here. */
export interface Registration {
  appId: string;
  appPassword?: string;
  appType: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  tenantId?: string;
}
/** Another issuer and other keys than Microsoft's: all of them together, or none. Tests and private clouds. */
export interface Issuer {
  tokenIssuer: string;
  openIdMetadataUrl: string;
  loginUrl: string;
  oauthScope: string;
  oauthUrl: string;
  callerId: string;
  credentials?: Credentials;
}

/**
 * How inbound tokens are checked and outbound ones got. Built value by value: the SDK reads names such as CallerId
 * and OAuthUrl out of whatever it is handed, so it is never handed the environment.
 * @throws StartRefused without a registration outside development (an empty app id switches the check off, silently)
 */
export function authentication(
  bot: Registration | undefined,
  development: boolean,
  issuer?: Issuer,
): ConfigurationBotFrameworkAuthentication {
  if (!bot?.appId) {
    if (development) return new ConfigurationBotFrameworkAuthentication({});
    throw new StartRefused(
      'no-app-id',
      'No app id is configured, so anybody could speak to this bot. Set bot.appId, or UC_DOCTOR_DEVELOPMENT=1 on a machine of your own.',
    );
  }
  if (bot.appType !== 'UserAssignedMSI' && !bot.appPassword && !issuer?.credentials)
    throw new StartRefused('no-app-password', `bot.appType ${bot.appType} needs bot.appPassword.`);
  if (!bot.tenantId)
    throw new StartRefused(
      'no-tenant-id',
      'Set bot.tenantId: without it people of other tenants cannot be told from yours.',
    );
  const expected = issuer?.tokenIssuer ?? channelIssuer;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: bot.appId,
      MicrosoftAppPassword: bot.appPassword ?? '',
      MicrosoftAppType: bot.appType,
      MicrosoftAppTenantId: bot.tenantId,
      ...(issuer ? parameters(issuer) : {}),
    },
    issuer?.credentials,
    { requiredEndorsements: [], validateClaims: (claims) => onlyFromTheChannel(claims, expected) },
  );
}

/** Tokens that another bot or an emulator got from the tenant say nothing about the channel: refused. */
async function onlyFromTheChannel(claims: Claims, issuer: string): Promise<void> {
  if (!claims.some(({ type, value }) => type === 'iss' && value === issuer))
    throw new Error('token of another issuer');
}

function parameters(issuer: Issuer): Record<string, string> {
  return {
    ToChannelFromBotLoginUrl: issuer.loginUrl,
    ToChannelFromBotOAuthScope: issuer.oauthScope,
    ToBotFromChannelTokenIssuer: issuer.tokenIssuer,
    OAuthUrl: issuer.oauthUrl,
    ToBotFromChannelOpenIdMetadataUrl: issuer.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: issuer.openIdMetadataUrl,
    CallerId: issuer.callerId,
  };
}
