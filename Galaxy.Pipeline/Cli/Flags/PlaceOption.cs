using System.CommandLine;

namespace Galaxy.Pipeline.Cli.Flags;

/// <summary>A flag that names a file or folder, and so depends on the current folder.</summary>
internal sealed class PlaceOption(string name) : Option<string?>(name);
