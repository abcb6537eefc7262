import { Link } from 'react-router';
import { useTitle } from '../parts/use-title.js';

interface Props {
  /** What is not there. */
  readonly what?: string;
}

/** What stands where nothing is, or nothing that the person may see. */
export function NotFound({ what = 'page' }: Props) {
  useTitle('Not found');
  return (
    <div className="page page-narrow">
      <h1>There is no such {what}</h1>
      <p className="lead">It does not exist, or not for you: teams limit who sees what.</p>
      <p>
        <Link to="/">To the inbox</Link>, or <Link to="/models">to all models</Link>.
      </p>
    </div>
  );
}
