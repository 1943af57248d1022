// The original of a message in a locked frame: no scripts, no forms, no network; links are asked about first.
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Failure } from "../../shared/ipc/contract.ts";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";

type Read =
  | { readonly kind: "reading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "html"; readonly html: string; readonly blocked: number };

/** Tallest frame in pixels before it scrolls inside. */
const TALLEST = 2000;

export function Original({ messageId, who }: { readonly messageId: string; readonly who: string }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [images, loadImages] = useState(false);
  const [read, setRead] = useState<Read>({ kind: "reading" });
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    let current = true;
    void screen.bridge.call("message.html", { messageId, images }).then((answer) => {
      if (!current) return;
      setRead(
        answer.ok
          ? { kind: "html", html: answer.value.html, blocked: answer.value.blockedImages }
          : { kind: "failed", failure: answer.failure },
      );
    });
    return () => {
      current = false;
    };
  }, [screen, messageId, images]);

  const html = read.kind === "html" ? read.html : null;
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!ready || html === null || !page || !frame.current) return;
    // The frame may not run scripts (no allow-scripts) and its own policy refuses the network; the text was sanitised before.
    page.body.innerHTML = html;
    const tall = Math.min(TALLEST, page.documentElement.scrollHeight + 2);
    frame.current.style.height = `${tall}px`;
    const onClick = (event: MouseEvent): void => {
      const link = event.composedPath().find((node) => (node as Partial<Element>).nodeName === "A") as
        | HTMLAnchorElement
        | undefined;
      if (!link) return;
      event.preventDefault();
      screen.dialog.set({ kind: "link", url: link.href, shown: link.textContent?.trim() ?? "" });
    };
    page.addEventListener("click", onClick);
    page.addEventListener("auxclick", onClick);
    return () => {
      page.removeEventListener("click", onClick);
      page.removeEventListener("auxclick", onClick);
    };
  }, [ready, html, screen]);

  if (read.kind === "failed") return <p className="quiet">{t.failure[read.failure.code] ?? t.failure.refused}</p>;
  return (
    <div className="original">
      {read.kind === "html" && read.blocked > 0 && !images && (
        <p className="original-images quiet">
          {t.detail.images(read.blocked)}
          <Button size="small" onPress={() => loadImages(true)}>
            {t.detail.loadImages}
          </Button>
        </p>
      )}
      <iframe
        ref={frame}
        src="./message.html"
        sandbox="allow-same-origin"
        title={t.detail.originalOf(who)}
        referrerPolicy="no-referrer"
        aria-busy={read.kind === "reading"}
        onLoad={() => setReady(true)}
      />
    </div>
  );
}
