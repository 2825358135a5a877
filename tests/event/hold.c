/* Holds a file as the log service does: hold FILE READY STOP maps it as an image, creates the
   file READY and waits until there is a file STOP. */
#include <windows.h>

int wmain(int argc, wchar_t **argv);

int wmain(int argc, wchar_t **argv)
{
    enum { STEP_MS = 50, STEPS = 1200 };
    HMODULE module =
        argc == 4 ? LoadLibraryExW(argv[1], NULL, LOAD_LIBRARY_AS_IMAGE_RESOURCE) : NULL;
    if (!module)
        return 1;
    CloseHandle(CreateFileW(argv[2], GENERIC_WRITE, 0, NULL, CREATE_NEW, 0, NULL));
    for (int i = 0; i < STEPS && GetFileAttributesW(argv[3]) == INVALID_FILE_ATTRIBUTES; i++)
        Sleep(STEP_MS);
    FreeLibrary(module);
    return 0;
}
