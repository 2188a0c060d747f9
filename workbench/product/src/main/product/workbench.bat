@echo off
rem Starts the Third Leak workbench. Java 17 or later must be on the path; -data FOLDER keeps the layout elsewhere.
java ${workbench.memory} -Djava.awt.headless=true -jar "%~dp0plugins\org.eclipse.equinox.launcher.jar" %*
