# Makes a fresh node (Amazon Linux 2023, ARM64) a LiveKit node. It is the node's user data, behind a list of settings:
#   LIVEKIT_URL LIVEKIT_SHA256    the archive of the release and its hash
#   NODE_IP                       the fixed address of the node
#   MEDIA_DOMAIN TURN_DOMAIN      its two host names, told apart on port 443 by the name that a browser asks for
#   CERTIFICATE                   ARN of an exportable certificate for both
#   TOKEN_SECRETS WEBHOOK_SECRET  ARNs of the key pairs; of the first several, with spaces between them
#   WEBHOOK_URL TRACKS            where events go; how many tracks the node admits
# ROOT puts everything into a folder instead; PROTOCOLS and RETRIES are for other sources: both for a test.
set -euo pipefail
ROOT="${ROOT:-}"

wait_for_address() {
  local token found
  for _ in $(seq 60); do
    token=$(curl -sf -m 2 -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token || true)
    found=$(curl -sf -m 2 -H "X-aws-ec2-metadata-token: $token" http://169.254.169.254/latest/meta-data/public-ipv4 || true)
    [ "$found" = "$NODE_IP" ] && return 0
    sleep 5
  done
  echo "the node did not get its address $NODE_IP" >&2
  return 1
}

install_livekit() {
  local archive
  archive=$(mktemp)
  curl --fail --silent --show-error --location --retry "${RETRIES:-5}" --retry-all-errors --proto "${PROTOCOLS:-=https}" \
    --output "$archive" "$LIVEKIT_URL"
  echo "$LIVEKIT_SHA256  $archive" | sha256sum --check --status || {
    rm -f "$archive"
    echo 'livekit-server is not the file that was promised: nothing was installed' >&2
    return 1
  }
  install -d "$ROOT/usr/local/bin"
  tar --extract --gzip --file "$archive" --directory "$ROOT/usr/local/bin" livekit-server
  chmod 0755 "$ROOT/usr/local/bin/livekit-server"
  rm -f "$archive"
}

write_settings() {
  install -d -m 0700 "$ROOT/etc/livekit"
  {
    for name in ROOT NODE_IP MEDIA_DOMAIN TURN_DOMAIN CERTIFICATE TOKEN_SECRETS WEBHOOK_SECRET WEBHOOK_URL TRACKS AWS_DEFAULT_REGION
    do printf '%s=%q\n' "$name" "${!name}"; done
  } > "$ROOT/etc/livekit/settings"
  chmod 0600 "$ROOT/etc/livekit/settings"
}

write_keys_program() {
  install -d "$ROOT/usr/local/sbin"
  cat > "$ROOT/usr/local/sbin/livekit-keys" <<'PROGRAM'
#!/usr/bin/env bash
# Reads the key pairs and writes livekit-server's configuration; runs before each start. No secret is ever an argument.
set -euo pipefail
umask 077
settings="${1:-/etc/livekit/settings}"
set -a && . "$settings" && set +a
# The pairs of one secret, a line each, as they stand in JSON: one pair, or a list of them.
pairs() {
  aws secretsmanager get-secret-value --secret-id "$1" --query SecretString --output text | tr -d ' \t\r\n' |
    grep -oE '"key":"[A-Za-z0-9_-]+","secret":"[A-Za-z0-9_-]{32,}"' | sed -E 's/"key":("[^"]+"),"secret":/\1: /'
}
webhook=$(pairs "$WEBHOOK_SECRET")
tokens=$(for arn in $TOKEN_SECRETS; do pairs "$arn"; done)
[ "$(wc -l <<< "$tokens")" -ge 2 ] || { echo 'LiveKit needs two key pairs for tokens and one for webhooks' >&2; exit 1; }
keys=$(sort -u <<< "$tokens"$'\n'"$webhook" | paste -sd, -)
cat > "$ROOT/etc/livekit/livekit.yaml" <<CONF
{
  "port": 7880,
  "bind_addresses": ["127.0.0.1"],
  "keys": { $keys },
  "webhook": { "api_key": ${webhook%%:*}, "urls": ["$WEBHOOK_URL"] },
  "room": { "auto_create": false, "departure_timeout": 60, "empty_timeout": 300 },
  "limit": { "num_tracks": $TRACKS, "max_metadata_size": 4096, "max_attributes_size": 4096 },
  "logging": { "level": "warn", "json": true },
  "rtc": {
    "tcp_port": 7881,
    "port_range_start": 50000,
    "port_range_end": 60000,
    "use_external_ip": false,
    "node_ip": "$NODE_IP",
    "stun_servers": ["$TURN_DOMAIN:3478"]
  },
  "turn": {
    "enabled": true,
    "domain": "$TURN_DOMAIN",
    "tls_port": 5349,
    "udp_port": 3478,
    "external_tls": true,
    "relay_range_start": 30000,
    "relay_range_end": 40000
  }
}
CONF
PROGRAM
  chmod 0755 "$ROOT/usr/local/sbin/livekit-keys"
}

write_certificate_program() {
  cat > "$ROOT/usr/local/sbin/livekit-certificate" <<'PROGRAM'
#!/usr/bin/env bash
# Fetches the certificate, which AWS renews by itself, and puts it before the proxy; runs at each start and every day.
set -euo pipefail
umask 077
settings="${1:-/etc/livekit/settings}"
set -a && . "$settings" && set +a
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
openssl rand -hex 32 | tr -d '\n' > "$work/phrase"
aws acm export-certificate --certificate-arn "$CERTIFICATE" --passphrase "fileb://$work/phrase" \
  --query '[Certificate,CertificateChain,PrivateKey]' --output text | tr '\t' '\n' > "$work/export"
sed -n '/BEGIN CERTIFICATE/,/END CERTIFICATE/p' "$work/export" > "$work/chain.pem"
sed -n '/BEGIN ENCRYPTED/,/END ENCRYPTED/p' "$work/export" | openssl pkey -passin "file:$work/phrase" -out "$work/key.pem"
install -d -m 0700 "$ROOT/etc/livekit/tls"
mv "$work/chain.pem" "$work/key.pem" "$ROOT/etc/livekit/tls/"
systemctl reload-or-restart nginx
PROGRAM
  chmod 0755 "$ROOT/usr/local/sbin/livekit-certificate"
}

# No access log: the token of a join is in its address.
write_proxy() {
  install -d "$ROOT/etc/nginx"
  cat > "$ROOT/etc/nginx/nginx.conf" <<CONF
user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log warn;
pid /run/nginx.pid;
include /usr/share/nginx/modules/*.conf;
events { worker_connections 8192; }
stream {
  map \$ssl_preread_server_name \$place {
    $TURN_DOMAIN 127.0.0.1:8444;
    default 127.0.0.1:8443;
  }
  server {
    listen 443;
    ssl_preread on;
    proxy_timeout 1h;
    proxy_pass \$place;
  }
  server {
    listen 127.0.0.1:8444 ssl;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_certificate /etc/livekit/tls/chain.pem;
    ssl_certificate_key /etc/livekit/tls/key.pem;
    proxy_timeout 1h;
    proxy_pass 127.0.0.1:5349;
  }
}
http {
  access_log off;
  server_tokens off;
  map \$http_upgrade \$connection_upgrade { default upgrade; '' close; }
  server {
    listen 127.0.0.1:8443 ssl;
    server_name $MEDIA_DOMAIN;
    ssl_protocols TLSv1.2 TLSv1.3;
    ssl_certificate /etc/livekit/tls/chain.pem;
    ssl_certificate_key /etc/livekit/tls/key.pem;
    location / {
      proxy_pass http://127.0.0.1:7880;
      proxy_http_version 1.1;
      proxy_set_header Host \$host;
      proxy_set_header Upgrade \$http_upgrade;
      proxy_set_header Connection \$connection_upgrade;
      proxy_read_timeout 1h;
    }
  }
}
CONF
}

# SIGTERM drains: livekit-server ends when its last room has ended, after five hours at most.
write_units() {
  local units="$ROOT/etc/systemd/system"
  install -d "$units"
  cat > "$units/livekit.service" <<'UNIT'
[Unit]
Description=LiveKit of the agency
Requires=livekit-keys.service
After=livekit-keys.service network-online.target
Wants=network-online.target
[Service]
DynamicUser=yes
LoadCredential=livekit.yaml:/etc/livekit/livekit.yaml
ExecStart=/usr/local/bin/livekit-server --config ${CREDENTIALS_DIRECTORY}/livekit.yaml
Restart=always
RestartSec=2
TimeoutStopSec=5h
LimitNOFILE=500000
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
[Install]
WantedBy=multi-user.target
UNIT
  cat > "$units/livekit-keys.service" <<'UNIT'
[Unit]
Description=The key pairs of LiveKit, read anew at each of its starts
After=network-online.target
[Service]
Type=oneshot
ExecStart=/usr/local/sbin/livekit-keys
UNIT
  cat > "$units/livekit-certificate.service" <<'UNIT'
[Unit]
Description=The certificate of LiveKit's host names
After=network-online.target
[Service]
Type=oneshot
ExecStart=/usr/local/sbin/livekit-certificate
UNIT
  cat > "$units/livekit-certificate.timer" <<'UNIT'
[Unit]
Description=The certificate, every night
[Timer]
OnCalendar=*-*-* 20:00:00 UTC
Persistent=yes
[Install]
WantedBy=timers.target
UNIT
}

[ -n "$ROOT" ] || wait_for_address
dnf --assumeyes --quiet install nginx nginx-mod-stream openssl
install_livekit
write_settings
write_keys_program
write_certificate_program
write_proxy
write_units
systemctl daemon-reload
systemctl enable nginx
systemctl start livekit-certificate.service
systemctl enable --now livekit-certificate.timer livekit.service
