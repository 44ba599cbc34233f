namespace Galaxy.Pipeline.Cli.Runs;

/// <summary>What a command line says of the model to start from.</summary>
/// <param name="Place">Its file, the folder of its run, or its name if it ships.</param>
/// <param name="Crop">Where the recipe says how pictures are framed; null if it does not.</param>
/// <param name="HasNetwork">Whether a network is given, too.</param>
internal sealed record FromModel(string Place, string? Crop, bool HasNetwork);
