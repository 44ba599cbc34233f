using System.CommandLine;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>A flag that names a file or folder, and so means another one in another current folder.</summary>
internal sealed class PlaceOption(string name) : Option<string?>(name);
