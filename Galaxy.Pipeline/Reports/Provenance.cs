namespace Galaxy.Pipeline.Reports;

/// <summary>What produced a run, so that it can be repeated.</summary>
/// <param name="CommandLine">Quoted for a shell.</param>
/// <param name="Program">Galaxy's version.</param>
/// <param name="Runtime">.NET's name and version.</param>
/// <param name="OperatingSystem">Its name, version and architecture.</param>
/// <param name="VectorBits">Width in bits of the CPU's widest vectors; 0 for none.</param>
public sealed record Provenance(string CommandLine, string Program, string Runtime, string OperatingSystem, int VectorBits);
