import postgres from 'postgres';

type Databases = Readonly<Record<string, { readonly ownerUrl: string }>>;

/** The immigration register, for tests that tell of permits in it as if they were issued now. */
export function permitRegister(databases: Databases) {
  const sql = postgres(databases.immigration?.ownerUrl ?? '', { max: 2, onnotice: () => {} });
  return {
    sql,
    /** Numbers of permits of a class. */
    permits: async (permitClass: string, count: number): Promise<string[]> => {
      const rows = await sql<{ id: string }[]>`
        select id from permit where permit_class = ${permitClass} order by id limit ${count}`;
      return rows.map(({ id }) => id);
    },
    /** Tells that permits were issued, one after the other; gives the events. */
    issued: async (...permits: readonly string[]): Promise<string[]> => {
      const events: string[] = [];
      for (const permit of permits) {
        const [row] = await sql<{ id: string }[]>`select event_emit('permitIssued', ${permit}, null) as id`;
        events.push(row?.id ?? '');
      }
      return events;
    },
    close: () => sql.end(),
  };
}
