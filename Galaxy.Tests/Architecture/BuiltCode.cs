using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Galaxy.Generators;
using Galaxy.Generators.Planning;
using Galaxy.Kernels.Contract;

namespace Galaxy.Tests.Architecture;

/// <summary>What the compiler made of the three projects: types by namespace, and what they use.</summary>
internal static class BuiltCode
{
    private static readonly ArchUnitNET.Domain.Architecture All = new ArchLoader()
        .LoadAssemblies(typeof(NetworkGenerator).Assembly, typeof(INetwork).Assembly, typeof(Problem).Assembly)
        .Build();

    /// <summary>The arrows between a project's namespaces; none from one to itself.</summary>
    /// <param name="project">The project's namespace.</param>
    /// <param name="depth">Namespaces this far below it count as one with all that is below them.</param>
    public static IReadOnlyList<Arrow> Arrows(string project, int depth) =>
    [
        .. from type in All.Types
           let room = Room(project, depth, type)
           where room is not null
           from dependency in type.Dependencies
           let used = Room(project, depth, dependency.Target)
           where used is not null && used != room
           group $"{type.Name} → {dependency.Target.Name}" by new Arrow(room, used) into arrow
           select arrow.Key with { Example = arrow.First() },
    ];

    /// <summary>What a part of the projects uses of everything, the runtime and packages included: pairs of full names.</summary>
    /// <param name="isMeant">Whether a namespace belongs to the part.</param>
    public static IEnumerable<(string Type, string Used)> Uses(Func<string, bool> isMeant) =>
        from type in All.Types
        where type is not GenericParameter && type.Namespace?.FullName is { } name && isMeant(name)
        from dependency in type.Dependencies
        where dependency.Target is not GenericParameter
        select (type.FullName, dependency.Target.FullName);

    /// <summary>Null for types of other projects, and for type parameters, which count as being anywhere.</summary>
    private static string? Room(string project, int depth, IType type) =>
        type is not GenericParameter && type.Namespace?.FullName is { } name && name.StartsWith($"{project}.", StringComparison.Ordinal)
            ? string.Join('.', name[(project.Length + 1)..].Split('.').Take(depth))
            : null;
}
