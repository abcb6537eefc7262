import { type FormEvent, useId, useState } from 'react';

/** Sign-in where no development issuer is: a bearer token of the installation's identity provider. */
export function PasteToken({ onToken }: { readonly onToken: (token: string) => void }) {
  const [text, setText] = useState('');
  const id = useId();
  const token = text.trim().replace(/^bearer\s+/i, '');
  const wellFormed = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wellFormed) onToken(token);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="lead">
        This installation signs people in through its identity provider. Get an access token there and paste it here.
      </p>
      <label htmlFor={id}>Access token</label>
      <textarea
        id={id}
        className="input code"
        rows={5}
        value={text}
        spellCheck={false}
        autoComplete="off"
        placeholder="eyJhbGciOi..."
        aria-describedby={`${id}-hint`}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="hint" id={`${id}-hint`}>
        {text && !wellFormed
          ? 'That is not a token: it has three parts, separated by dots.'
          : 'It is kept in this tab only, until you sign out or close it, and sent to this server only.'}
      </p>
      <button type="submit" className="button button-primary" disabled={!wellFormed}>
        Sign in
      </button>
    </form>
  );
}
