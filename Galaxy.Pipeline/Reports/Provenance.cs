namespace Galaxy.Pipeline.Reports;

/// <summary>What made a run: with it, somebody else can make it again.</summary>
/// <param name="CommandLine">Ready to be given to a shell.</param>
/// <param name="Program">Galaxy's version.</param>
/// <param name="Runtime">.NET's name and version.</param>
/// <param name="OperatingSystem">Its name, version and architecture.</param>
/// <param name="VectorBits">Width in bits of the widest vectors that the CPU calculates with; 0 for none.</param>
public sealed record Provenance(string CommandLine, string Program, string Runtime, string OperatingSystem, int VectorBits);
