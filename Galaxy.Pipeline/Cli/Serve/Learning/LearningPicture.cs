namespace Galaxy.Pipeline.Cli.Serve.Learning;

/// <summary>A picture to learn from.</summary>
/// <param name="File">Its name in the folder of kept pictures.</param>
/// <param name="Label">Its class.</param>
internal sealed record LearningPicture(string File, string Label)
{
    /// <summary>Its id. The same picture may be there with several endings.</summary>
    public string Id => File.Split('.')[0];

    /// <summary>A picture that is kept.</summary>
    /// <param name="kept">Where, relative to the working folder.</param>
    /// <param name="label">Its class.</param>
    public static LearningPicture Of(string kept, string label) => new(Path.GetFileName(kept), label);
}
