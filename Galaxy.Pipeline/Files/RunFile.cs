namespace Galaxy.Pipeline.Files;

/// <summary>A file of a run: its name in the run folder, and a function that writes its bytes.</summary>
public sealed record RunFile(string Name, Action<Stream> Content)
{
    /// <summary>A file with given bytes.</summary>
    public static RunFile Of(string name, byte[] bytes) => new(name, stream => stream.Write(bytes));
}
