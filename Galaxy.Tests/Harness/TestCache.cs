namespace Galaxy.Tests.Harness;

/// <summary>The cache folder of all tests of this process, in place of the user's; it is deleted with the process.</summary>
internal static class TestCache
{
    public static string Folder { get; } = Create();

    private static string Create()
    {
        TemporaryFolder folder = new();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder.Path;
    }
}
