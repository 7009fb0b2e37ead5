/** Which hands are on which parameters. A gesture is ended upstream when the last client that holds it is gone. */

export class Gestures<Client> {
  readonly #holders = new Map<string, Set<Client>>()

  /** A client took hold of the parameter. */
  begin(client: Client, path: string): void {
    const holders = this.#holders.get(path)
    if (holders) holders.add(client)
    else this.#holders.set(path, new Set([client]))
  }

  /** The client let go, or never got hold. True when nobody holds it any more. */
  end(client: Client, path: string): boolean {
    const holders = this.#holders.get(path)
    if (!holders?.delete(client)) return false
    if (holders.size === 0) this.#holders.delete(path)
    return holders.size === 0
  }

  /** The client vanished: the parameters that nobody holds any more. */
  endAll(client: Client): string[] {
    return [...this.#holders.keys()].filter((path) => this.end(client, path))
  }

  /** Live is away and has ended every gesture itself. */
  clear(): void {
    this.#holders.clear()
  }
}
