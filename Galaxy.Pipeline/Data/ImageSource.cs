using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Data;

/// <summary>Where labeled images come from.</summary>
internal abstract record ImageSource
{
    private ImageSource() { }

    /// <summary>Class folders.</summary>
    public sealed record Folder(string Path) : ImageSource
    {
        public override string ToString() => Path;
    }

    /// <summary>The simulated sky.</summary>
    public sealed record Simulated(SkyMix Mix, int Count) : ImageSource
    {
        public override string ToString() => $"simulated sky ({Mix.Word()} mix)";
    }
}
