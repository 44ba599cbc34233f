namespace Galaxy.Tests.Harness;

/// <inheritdoc cref="FactNeedsAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryNeedsAttribute : TheoryAttribute
{
    public TheoryNeedsAttribute(Need need) => Skip = Needs.Missing(need);
}
