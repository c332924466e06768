interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** Follows redirects and keeps cookies by path, as a browser without JavaScript does. */
export class Browser {
  readonly cookies = new Map<string, Cookie>();

  /** Requests an address and follows redirects, up to the first that leaves for `stopAt`. */
  async open(address: string, form?: Record<string, string>, stopAt?: string): Promise<Visit> {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: this.#cookiesFor(address) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get('location');
    if (!location)
      return { address, status: response.status, headers: response.headers, text: await response.text() };
    const next = new URL(location, address).href;
    if (stopAt && next.startsWith(stopAt))
      return { address: next, status: response.status, headers: response.headers, text: '' };
    return this.open(next, undefined, stopAt);
  }

  /** Submits the form of a page, with its hidden fields and those given. */
  submit(page: Visit, fields: Record<string, string>, stopAt?: string): Promise<Visit> {
    const action = /<form[^>]* action="([^"]+)"/.exec(page.text)?.[1] ?? page.address;
    const hidden = [...page.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const given = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
    return this.open(new URL(action, page.address).href, { ...given, ...fields }, stopAt);
  }

  #keep(line: string) {
    const [pair = '', ...attributes] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice('path='.length) ?? '/';
    if (line.includes('expires=Thu, 01 Jan 1970')) this.cookies.delete(`${name} ${path}`);
    else this.cookies.set(`${name} ${path}`, { value: pair, path });
  }

  #cookiesFor(address: string) {
    const { pathname } = new URL(address);
    return [...this.cookies.values()]
      .filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(({ value }) => value)
      .join('; ');
  }
}

export interface Visit {
  readonly address: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
