namespace System.Runtime.CompilerServices;

/// <summary>Lets netstandard2.0 compile init-only properties, and so records.</summary>
[global::Microsoft.CodeAnalysis.Embedded]
internal static class IsExternalInit;
