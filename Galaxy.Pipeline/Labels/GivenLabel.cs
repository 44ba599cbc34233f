namespace Galaxy.Pipeline.Labels;

/// <summary>What a person has said of a picture: a line of labels.csv.</summary>
/// <param name="Picture">The picture's id: the first 32 hexadecimal digits of the SHA-256 of its bytes.</param>
/// <param name="Name">What the picture was called where it came from, as it is shown.</param>
/// <param name="Label">Its class; empty if the label before was undone.</param>
/// <param name="Who">Who said so; may be empty.</param>
/// <param name="When">When, in UTC, to the millisecond.</param>
/// <param name="Model">The first 12 hexadecimal digits of the digest of the model that was shown.</param>
/// <param name="Former">The label before, or the model's answer if there was none.</param>
/// <param name="File">Where the picture is kept, relative to the folder of labels.csv, with forward slashes.</param>
internal sealed record GivenLabel(
    string Picture, string Name, string Label, string Who, DateTimeOffset When, string Model, string Former, string File)
{
    /// <summary>Whether it takes the label before back.</summary>
    public bool IsUndo => Label.Length == 0;
}
