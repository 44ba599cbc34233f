namespace Galaxy.Pipeline.Code;

/// <summary>A C# file that the generator wrote.</summary>
/// <param name="Name">Without a folder: <c>GalaxyNet.Conv2.Forward.g.cs</c>.</param>
/// <param name="Text">As it was compiled.</param>
public sealed record GeneratedFile(string Name, string Text);
