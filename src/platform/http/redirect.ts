/** Sends the browser elsewhere, as the answer of a route. */
export class Redirect {
  readonly location: string;

  constructor(location: string) {
    this.location = location;
  }
}
