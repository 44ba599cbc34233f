namespace Galaxy.Tests.Harness;

/// <summary>Programs of this machine.</summary>
internal static class OnPath
{
    /// <summary>The full path of the first of these names that PATH has; null if it has none.</summary>
    public static string? Find(params IEnumerable<string> names) =>
        (from name in names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
