compile manifest_old_form.man --wevt-version 3
