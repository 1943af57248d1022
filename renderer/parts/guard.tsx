// Catches what breaks while a part of the page is drawn: the rest of the window stays, and the owner is told.
import { Component, type ReactNode } from "react";
import { Button } from "./button.tsx";

export interface GuardProps {
  readonly words: string;
  readonly again: string;
  /** What to do before the part is drawn again. */
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

interface GuardState {
  readonly broken: Error | null;
}

export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { broken: null };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { broken: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    if (this.state.broken === null) return this.props.children;
    return (
      <div className="empty" role="alert">
        <p className="title">{this.props.words}</p>
        <div className="empty-more">
          <Button
            look="next"
            onPress={() => {
              this.props.onAgain();
              this.setState({ broken: null });
            }}
          >
            {this.props.again}
          </Button>
          <details className="words">
            <summary>{this.state.broken.name}</summary>
            <pre className="selectable">{this.state.broken.message}</pre>
          </details>
        </div>
      </div>
    );
  }
}
