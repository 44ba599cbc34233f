namespace Galaxy.Pipeline.Cli.Serve.Api;

/// <summary>A picture of the training.</summary>
/// <param name="Id">Asks for it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Class">Its class.</param>
/// <param name="Similarity">The cosine of the angle between its features and those of the other picture: at most 1.</param>
internal sealed record NearestDocument(string Id, string Name, string Class, double Similarity);
