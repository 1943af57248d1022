// Makes a certificate authority of its own and the good and bad server certificates that the transport tests need.
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What can be wrong with a server's certificate. */
export const flaws = ["expired", "wrongHost", "selfSigned", "unknownCa"] as const;
export type Flaw = (typeof flaws)[number];

/** One key and its certificate, as paths of PEM files. */
export interface KeyPair {
  readonly key: string;
  readonly certificate: string;
}

export interface Certificates {
  readonly authority: KeyPair;
  /** The authority's certificate, PEM. */
  readonly ca: string;
  readonly good: KeyPair;
  readonly flawed: Readonly<Record<Flaw, KeyPair>>;
}

/** Subject alternative names in OpenSSL's spelling, such as `DNS:localhost,IP:127.0.0.1`. */
export type AlternativeNames = string;

/** Makes all certificates below `folder`. */
export async function makeCertificates(
  folder: string,
  names: { readonly good: AlternativeNames; readonly flawed: Readonly<Record<Flaw, AlternativeNames>> },
): Promise<Certificates> {
  const authority = await makeAuthority(join(folder, "ca"));
  const stranger = await makeAuthority(join(folder, "stranger"));
  const leaf = async (name: string, alternatives: AlternativeNames, issuer: KeyPair | null, years: Years = current) =>
    makeLeaf(join(folder, name), alternatives, issuer, years);
  const [good, expired, wrongHost, selfSigned, unknownCa] = await Promise.all([
    leaf("good", names.good, authority),
    leaf("expired", names.flawed.expired, authority, { from: 2019, to: 2020 }),
    leaf("wrong-host", names.flawed.wrongHost, authority),
    leaf("self-signed", names.flawed.selfSigned, null),
    leaf("unknown-ca", names.flawed.unknownCa, stranger),
  ]);
  const ca = await readFile(authority.certificate, "utf8");
  return { authority, ca, good, flawed: { expired, wrongHost, selfSigned, unknownCa } };
}

interface Years {
  readonly from: number;
  readonly to: number;
}
const current: Years = { from: 2024, to: 2049 };

async function openssl(...args: readonly string[]): Promise<void> {
  await execute("openssl", [...args], { timeout: 30_000 });
}

/** A new key and a request for it, or a self-signed certificate when `extra` says `-x509`. */
async function makeKey(key: string, out: string, commonName: string, ...extra: readonly string[]): Promise<void> {
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  await openssl("req", "-new", ...kind, "-keyout", key, "-out", out, "-subj", `/CN=${commonName}`, ...extra);
}

async function makeAuthority(folder: string): Promise<KeyPair> {
  await mkdir(folder, { recursive: true });
  const pair = { key: join(folder, "key.pem"), certificate: join(folder, "certificate.pem") };
  const extensions = ["-addext", "keyUsage=critical,keyCertSign"];
  await makeKey(pair.key, pair.certificate, "Closer test authority", "-x509", "-days", "30", ...extensions);
  return pair;
}

/** A server's certificate, signed by `issuer`, or by itself when that is null. */
async function makeLeaf(
  folder: string,
  alternatives: AlternativeNames,
  issuer: KeyPair | null,
  years: Years,
): Promise<KeyPair> {
  await mkdir(folder, { recursive: true });
  const file = (name: string) => join(folder, name);
  const pair = { key: file("key.pem"), certificate: file("certificate.pem") };
  await makeKey(pair.key, file("request.pem"), "mail server");
  // `openssl ca` is the one command that can date a certificate back; it wants a small database around it.
  const sections = [
    "[ca]",
    "default_ca=here",
    "[here]",
    `database=${file("database")}`,
    `serial=${file("serial")}`,
    `new_certs_dir=${folder}`,
    "default_md=sha256",
    "policy=any",
    "[any]",
    "commonName=supplied",
    "[server]",
    `subjectAltName=${alternatives}`,
    "basicConstraints=CA:FALSE",
    "extendedKeyUsage=serverAuth",
  ];
  await writeFile(file("openssl.cnf"), `${sections.join("\n")}\n`);
  await writeFile(file("database"), "");
  await writeFile(file("serial"), "1000\n");
  const by = issuer ? ["-cert", issuer.certificate, "-keyfile", issuer.key] : ["-selfsign", "-keyfile", pair.key];
  const dates = ["-startdate", `${years.from}0101000000Z`, "-enddate", `${years.to}0101000000Z`];
  const shape = ["-batch", "-notext", "-config", file("openssl.cnf"), "-extensions", "server"];
  await openssl("ca", ...shape, ...by, ...dates, "-in", file("request.pem"), "-out", pair.certificate);
  return pair;
}
