namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets netstandard2.0 compile records with required properties.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
