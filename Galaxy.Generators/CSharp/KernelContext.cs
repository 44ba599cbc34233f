using Galaxy.Generators.Planning;

namespace Galaxy.Generators.CSharp;

/// <summary>What a kernel's file needs to know of its network.</summary>
/// <param name="Network">Its name.</param>
/// <param name="FileName">The file it is declared in.</param>
/// <param name="Target">The machine it is written for.</param>
/// <param name="Space">The namespaces of generated types.</param>
internal sealed record KernelContext(string Network, string FileName, Target Target, NetworkSpace Space);
