using System.Runtime.InteropServices;

namespace Galaxy.Pipeline.Files;

/// <summary>Whose a file is, on Linux and macOS.</summary>
internal static partial class FileOwner
{
    /// <summary>.NET's own layer over the system: the system's own calls differ, and .NET's public ones do not tell the owner.</summary>
    private const string Library = "libSystem.Native";

    /// <summary>Of the owner among the numbers of a status.</summary>
    private const int Owner = 2;

    /// <summary>More than a status takes.</summary>
    private const int StatusNumbers = 64;

    /// <summary>Whether a file, folder or link (not what it leads to) is there and belongs to the user with whose rights this process runs.</summary>
    public static bool IsThisUser(string path)
    {
        Span<uint> status = stackalloc uint[StatusNumbers];
        try
        {
            return Status(path, status) == 0 && status[Owner] == User();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A runtime without these calls: nothing is proved.
            return false;
        }
    }

    [LibraryImport(Library, EntryPoint = "SystemNative_LStat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(string path, Span<uint> status);

    [LibraryImport(Library, EntryPoint = "SystemNative_GetEUid")]
    private static partial uint User();
}
