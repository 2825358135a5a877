/* Holds a file until a file STOP exists, and creates the file READY once it does:
     hold loader FILE READY STOP  maps it as an image, like the log service: it can be renamed
     hold owner FILE READY STOP   opens it exclusively: it cannot */
#include <windows.h>

static BOOL hold(const wchar_t *how, const wchar_t *file)
{
    if (how[0] == L'l')
        return LoadLibraryExW(file, NULL, LOAD_LIBRARY_AS_IMAGE_RESOURCE) != NULL;
    return CreateFileW(file, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL) !=
           INVALID_HANDLE_VALUE;
}

int wmain(int argc, wchar_t **argv);

int wmain(int argc, wchar_t **argv)
{
    enum { STEP_MS = 50, STEPS = 1200 };
    if (argc != 5 || !hold(argv[1], argv[2]))
        return 1;
    CloseHandle(CreateFileW(argv[3], GENERIC_WRITE, 0, NULL, CREATE_NEW, 0, NULL));
    for (int i = 0; i < STEPS && GetFileAttributesW(argv[4]) == INVALID_FILE_ATTRIBUTES; i++)
        Sleep(STEP_MS);
    return 0; /* the end of the program releases the file */
}
