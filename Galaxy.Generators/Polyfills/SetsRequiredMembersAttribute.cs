namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets netstandard2.0 compile records with required properties.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
