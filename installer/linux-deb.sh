#!/usr/bin/env bash
# Builds target/installer/riskset_VERSION_ARCH.deb from target/app. Needs a JDK 25, fakeroot and dpkg-deb.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/parts.sh

prepare
package --type deb --name riskset --icon icons/riskset-512.png --resource-dir installer/linux \
  --linux-package-name riskset --linux-app-category science --linux-menu-group "Science;MedicalSoftware;" --linux-shortcut \
  --linux-package-deps libgtk-3-0
clean_up
ls "$target"/*.deb
