import { html, page } from './page.ts';
import { type Agency, agencies, type DemonstrationPrincipal, demonstrationPrincipals } from './principals.ts';

/** The page on which one chooses who to be. The form returns to the address of the page itself. */
export const signInPage = (): string =>
  page(
    'Sign in as a demonstration principal',
    html`<p class="notice">These are demonstration identities for development: no real people, no passwords.
Whoever opens this page can sign in as any of them.</p>
<form method="post">
${(Object.keys(agencies) as Agency[]).map(group)}
</form>`,
  );

const group = (agency: Agency) => html`<section aria-labelledby="agency-${agency}">
<h2 id="agency-${agency}">${agencies[agency]}</h2>
<ul class="principals">
${demonstrationPrincipals.filter((principal) => principal.agency === agency).map(card)}
</ul>
</section>
`;

const card = ({
  name,
  displayName,
  description,
  agency,
  roles,
  purposes,
}: DemonstrationPrincipal) => html`<li>
<button type="submit" name="principal" value="${name}" aria-describedby="${name}-is">${displayName}</button>
<div id="${name}-is">
<p>${description}</p>
<dl>
<dt>Agency</dt><dd>${agency}</dd>
<dt>Role</dt><dd>${roles.join(', ')}</dd>
<dt>Purposes</dt><dd>${purposes.join(', ')}</dd>
</dl>
</div>
</li>
`;
