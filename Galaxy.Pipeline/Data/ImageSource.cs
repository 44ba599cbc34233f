using Galaxy.Pipeline.Sky;

namespace Galaxy.Pipeline.Data;

/// <summary>Where labeled images come from.</summary>
internal abstract record ImageSource
{
    private ImageSource() { }

    /// <summary>Pictures in one of the forms that catalogs come in.</summary>
    public sealed record Catalog(string Path) : ImageSource
    {
        /// <summary>How it is to be read.</summary>
        public CatalogOptions Options { get; init; } = CatalogOptions.Labeled;

        public override string ToString() => Path;
    }

    /// <summary>The simulated sky.</summary>
    public sealed record Simulated(SkyMix Mix, int Count) : ImageSource
    {
        public override string ToString() => $"simulated sky ({Mix.Word()} mix)";
    }
}
