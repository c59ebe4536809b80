#!/usr/bin/env bash
# Builds target/installer/Riskset-VERSION.dmg from target/app. Needs macOS and a JDK 25.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/parts.sh

prepare
package --type dmg --name Riskset --icon icons/riskset.icns --mac-package-identifier org.riskset --mac-package-name Riskset
clean_up
ls "$target"/*.dmg
