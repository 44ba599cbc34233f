namespace System.Runtime.CompilerServices;

/// <summary>Lets netstandard2.0 compile required properties.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
internal sealed class RequiredMemberAttribute : Attribute;

/// <summary>The same.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
