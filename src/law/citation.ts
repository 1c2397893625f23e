/**
 * The legal ground a message, a deadline or a letter rests on.
 * `label` is what users read, e.g. 《中华人民共和国政府信息公开条例》第五十条.
 */
export interface Citation {
  readonly label: string;
  /** Short machine form, e.g. `REG-50`, `FORM-2021`, `FORM-NOTE`. */
  readonly id: string;
}
