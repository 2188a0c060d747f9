#!/bin/sh
# Starts the Third Leak workbench. Java 17 or later must be on the path; -data FOLDER keeps the layout elsewhere.
here=$(cd "$(dirname "$0")" && pwd)
case $(uname) in Darwin) first=-XstartOnFirstThread ;; *) first= ;; esac
exec java $first ${workbench.memory} -Djava.awt.headless=true -jar "$here/plugins/org.eclipse.equinox.launcher.jar" "$@"
