import {
  chooseDataFolder,
  type DataFolder,
  type LogSettings,
  type OutsideSettings,
} from '../platform/index.ts';

/** How a server is run, from the environment (运行参数). */
export interface ServerSettings {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Whether the next free port will do when this one is taken. */
  readonly portIsFree: boolean;
  readonly data: DataFolder;
  readonly databaseUrl: string | undefined;
  /** Loads the demonstration county when the database is empty. */
  readonly demonstration: boolean;
  /** The site is reached by HTTPS only; cookies and headers say so. */
  readonly secure: boolean;
  readonly trustProxy: boolean;
  /** Address of a clamd virus scanner, `tcp://…` or `unix:/…`. */
  readonly scanner: string | undefined;
  /** The county's own sign-in (统一身份认证). */
  readonly outside: OutsideSettings | undefined;
  /** Lets a collector on another machine read the measures. */
  readonly metricsToken: string | undefined;
  /** Counts from 1 to one less than this are told to the public as ranges (小数保护); 5 unless set. */
  readonly smallBelow?: number | undefined;
  /** For measurements, where one caller stands for all. */
  readonly withoutRateLimits: boolean;
  /** How much the log says. */
  readonly log: LogSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of this environment. Throws RangeError when one of them cannot be meant. */
export function settingsFrom(environment: Environment): ServerSettings {
  const { HOST, PORT, DATABASE_URL, GONGKAI_DEMO, GONGKAI_HTTPS, GONGKAI_PROXY, GONGKAI_LOG } = environment;
  const port = PORT ? Number(PORT) : 8080;
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new RangeError(`环境变量 PORT 应为 0 到 65535 之间的整数，现在是“${PORT}”。`);
  return {
    ...{ host: HOST || '127.0.0.1', port, portIsFree: !PORT },
    data: chooseDataFolder(environment),
    databaseUrl: DATABASE_URL || undefined,
    demonstration: isOn(GONGKAI_DEMO),
    secure: isOn(GONGKAI_HTTPS),
    trustProxy: isOn(GONGKAI_PROXY),
    scanner: environment.GONGKAI_CLAMD || undefined,
    outside: outsideFrom(environment),
    metricsToken: environment.GONGKAI_METRICS_TOKEN || undefined,
    smallBelow: smallBelowFrom(environment.GONGKAI_SMALL_COUNTS),
    withoutRateLimits: false,
    log: { level: (GONGKAI_LOG || 'warn') as NonNullable<LogSettings['level']> },
  };
}

function smallBelowFrom(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const bound = Number(text);
  if (!Number.isInteger(bound) || bound < 3 || bound > 100)
    throw new RangeError(`环境变量 GONGKAI_SMALL_COUNTS 应为 3 到 100 之间的整数，现在是“${text}”。`);
  return bound;
}

const isOn = (value: string | undefined) => /^(1|true|yes|on)$/i.test(value ?? '');

/** All of issuer, client and address are needed; anything less is a mistake worth telling. */
function outsideFrom({
  GONGKAI_OIDC_ISSUER: issuer,
  GONGKAI_OIDC_CLIENT: clientId,
  GONGKAI_OIDC_SECRET: clientSecret,
  GONGKAI_ADDRESS: address,
  GONGKAI_OIDC_LABEL: label = '统一身份认证登录',
  GONGKAI_OIDC_USERNAME: usernameClaim,
}: Environment): OutsideSettings | undefined {
  if (!issuer) return undefined;
  if (!clientId || !clientSecret || !address)
    throw new RangeError(
      '统一身份认证还缺设置：GONGKAI_OIDC_CLIENT、GONGKAI_OIDC_SECRET 和本站地址 GONGKAI_ADDRESS 都要填写。',
    );
  return {
    ...{ issuer, clientId, clientSecret, label },
    returnAddress: `${address.replace(/\/$/, '')}/api/sign-in/outside/back`,
    ...(usernameClaim ? { usernameClaim } : {}),
  };
}
