using System.Collections.Immutable;

namespace Galaxy.Pipeline.Catalogs.Rules;

/// <summary>A class, and what makes a row one of it.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Conditions">All of which must hold; at least one.</param>
internal sealed record RuleClass(string Name, ImmutableArray<Condition> Conditions);
