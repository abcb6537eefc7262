#!/bin/sh
# Runs once in an empty database container. The owner of the schema migrates and is no superuser; the application gets a
# role that may not change what is recorded.
set -eu
psql --set=ON_ERROR_STOP=1 --set=owner_password="$TENURE_OWNER_PASSWORD" --set=app_password="$TENURE_APP_PASSWORD" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role tenure_owner login password :'owner_password';
create role tenure_app login password :'app_password';
alter database tenure owner to tenure_owner;
SQL
