// Brings the remote pictures of a mail into its HTML, when the owner asked for them: the window itself reaches no network.

/** Fetches one address; the app gives it a session without cookies, a test whatever it likes. */
export type FetchPicture = (url: string, signal: AbortSignal) => Promise<Response>;

/** At most so many different pictures of a mail, so large each and all together (bytes), in so much time (ms). */
const MOST = 100;
const LARGEST = 5_000_000;
const LARGEST_ALL = 20_000_000;
const LIMIT = 20_000;

/** As sanitize-html writes them: no angle bracket inside a tag, attributes in double quotes. */
const IMAGE_TAG = /<img [^<>]*>/g;
const REMOTE_SOURCE = /( src=")(https:[^"]+)"/;

const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)$/;

/** The sanitised HTML with every remote picture as a data: URL; one that cannot be had becomes an empty picture. */
export async function withPictures(html: string, fetchPicture: FetchPicture): Promise<string> {
  const sources = [...html.matchAll(IMAGE_TAG)].flatMap(([tag]) => REMOTE_SOURCE.exec(tag)?.[2] ?? []);
  const addresses = [...new Set(sources)].slice(0, MOST);
  const signal = AbortSignal.timeout(LIMIT);
  let room = LARGEST_ALL;
  const found = new Map<string, string>();
  await Promise.all(
    addresses.map(async (address) => {
      const picture = await read(plain(address), signal, fetchPicture).catch(() => null);
      if (picture === null || picture.length > room) return;
      room -= picture.length;
      found.set(address, picture);
    }),
  );
  return html.replace(IMAGE_TAG, (tag) =>
    tag.replace(
      REMOTE_SOURCE,
      (_all, before: string, address: string) => `${before}${found.get(address) ?? "data:,"}"`,
    ),
  );
}

async function read(url: string, signal: AbortSignal, fetchPicture: FetchPicture): Promise<string | null> {
  const response = await fetchPicture(url, signal);
  const type = (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!response.ok || !PICTURE.test(type) || response.body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    // Leaving the loop ends the download.
    if (size > LARGEST) return null;
    chunks.push(chunk);
  }
  return `data:${type};base64,${Buffer.concat(chunks).toString("base64")}`;
}

/** The address behind its escaped form. */
function plain(escaped: string): string {
  return escaped.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
