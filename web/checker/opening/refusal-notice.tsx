/** Why a file could not be opened, and what to do instead. */
export interface Refusal {
  readonly message: string;
  readonly advice: string;
}

/** Shown when something in the page itself went wrong while reading. */
export const brokenReading: Refusal = {
  message: '读取时出错，未能打开这份文件。',
  advice: '请重新打开本页再试；仍不行的，把年报全文复制后粘贴到本页检查。',
};

/** The notice itself, read out at once. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  return (
    <div className="refused" role="alert">
      <p>
        <strong>{refusal.message}</strong>
      </p>
      <p>{refusal.advice}</p>
    </div>
  );
}
