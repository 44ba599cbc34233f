namespace Galaxy.Tests.Fuzzing;

/// <summary>A hostile file.</summary>
/// <param name="Number">Which one of its form; its seed.</param>
/// <param name="File">Its bytes.</param>
internal sealed record FuzzInput(int Number, byte[] File)
{
    /// <summary>Keeps it, and says how to run it again.</summary>
    public string Keep(string form)
    {
        Directory.CreateDirectory(FuzzSettings.FailureFolder);
        string path = Path.Combine(FuzzSettings.FailureFolder, $"{form}-{Number}.bin");
        System.IO.File.WriteAllBytes(path, File);
        return $"Run it again with GALAXY_FUZZ_REPLAY={path}";
    }
}
