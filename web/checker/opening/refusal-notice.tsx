import { Button } from '../../design/button.tsx';

/** Why something could not be opened, and what to do instead. */
export interface Refusal {
  /** What it is called, e.g. its file name. */
  readonly name: string;
  readonly message: string;
  readonly advice: string;
}

/** Shown when something in the page itself went wrong while reading. */
export const brokenReading = {
  message: '读取时出错。',
  advice: '请重新打开本页再试；仍不行的，把年报全文复制后粘贴到本页检查。',
};

/** The notice itself, read out at once. */
export function RefusalNotice({
  refusal: { name, message, advice },
  onDismiss,
}: {
  refusal: Refusal;
  onDismiss: () => void;
}) {
  return (
    <div className="refused" role="alert">
      <p>
        <strong>未能打开“{name}”：</strong>
        {message}
      </p>
      <p>{advice}</p>
      <Button
        look={['small']}
        onClick={() => {
          onDismiss();
          document.getElementById('main')?.focus();
        }}
      >
        知道了
      </Button>
    </div>
  );
}
