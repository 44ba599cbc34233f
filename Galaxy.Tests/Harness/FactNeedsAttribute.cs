namespace Galaxy.Tests.Harness;

/// <summary>A test that is skipped, with the reason, if it cannot run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactNeedsAttribute : FactAttribute
{
    public FactNeedsAttribute(Need need) => Skip = Needs.Missing(need);
}
