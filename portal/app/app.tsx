import { BrowserRouter, Route, Routes } from 'react-router';
import { SessionGate } from '../session/session-gate.js';
import { ApprovalScreen } from '../screens/approval/approval-screen.js';
import { InboxScreen } from '../screens/inbox/inbox-screen.js';
import { ModelScreen } from '../screens/model/model-screen.js';
import { ModelsScreen } from '../screens/models/models-screen.js';
import { Connected } from './connected.js';
import { ErrorBoundary } from './error-boundary.js';
import { Frame } from './frame.js';
import { NotFound } from './not-found.js';

/** Everything: who is signed in, what is heard from the server, and the screens. */
export function App() {
  return (
    <ErrorBoundary>
      <BrowserRouter>
        <SessionGate>
          {(session) => (
            <Connected session={session}>
              <Frame>
                <Routes>
                  <Route index element={<InboxScreen />} />
                  <Route path="models" element={<ModelsScreen />} />
                  <Route path="models/:key" element={<ModelScreen />} />
                  <Route path="approvals/:id" element={<ApprovalScreen />} />
                  <Route path="*" element={<NotFound />} />
                </Routes>
              </Frame>
            </Connected>
          )}
        </SessionGate>
      </BrowserRouter>
    </ErrorBoundary>
  );
}
