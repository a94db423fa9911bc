using Mono.Cecil;

namespace ExchangeSim.House.Tests;

/// <summary>The project's assemblies, as they were compiled.</summary>
internal static class Assemblies
{
    private static readonly Lazy<IReadOnlyList<ModuleDefinition>> Read = new(() =>
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "ExchangeSim.*.dll").Order(StringComparer.Ordinal)
            .Where(path => !path.EndsWith(".Tests.dll", StringComparison.Ordinal)).Select(ModuleDefinition.ReadModule)]);

    /// <summary>One for each project under src, but for the program's own name.</summary>
    public static IReadOnlyList<ModuleDefinition> All => Read.Value;

    /// <summary>The types that a person wrote: not those that the compiler or Orleans' generators add.</summary>
    public static IEnumerable<TypeDefinition> WrittenTypes(ModuleDefinition module) =>
        module.GetTypes().Where(type => type.Namespace.StartsWith("ExchangeSim", StringComparison.Ordinal) || type.IsNested).Where(type => !IsGenerated(type) && !type.IsEnum);

    /// <summary>Fields, properties, methods and constructors that a person wrote; an accessor is its property's.</summary>
    public static int Members(TypeDefinition type) => type.Fields.Count(field => !IsGenerated(field)) + type.Properties.Count(property => !IsGenerated(property)) +
        type.Methods.Count(method => !IsGenerated(method) && !method.IsGetter && !method.IsSetter);

    /// <summary>The namespaces of the same module that code of each namespace uses, with an example.</summary>
    public static Dictionary<string, Dictionary<string, string>> Uses(ModuleDefinition module)
    {
        var uses = new Dictionary<string, Dictionary<string, string>>();
        foreach (var type in module.GetTypes())
            foreach (var used in UsedBy(type).SelectMany(Parts))
            {
                var (from, to) = (Outermost(type), Outermost(used));
                if (from.Namespace == to.Namespace || to.Scope != module || !from.Namespace.StartsWith("ExchangeSim", StringComparison.Ordinal)) continue;
                if (!uses.TryGetValue(from.Namespace, out var targets)) uses.Add(from.Namespace, targets = []);
                targets.TryAdd(to.Namespace, $"{from.Name} uses {to.Name}");
            }
        return uses;
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        if (type.BaseType is { } ancestor) yield return ancestor;
        foreach (var made in type.Interfaces) yield return made.InterfaceType;
        foreach (var field in type.Fields) yield return field.FieldType;
        foreach (var used in type.Methods.SelectMany(UsedBy)) yield return used;
    }

    private static IEnumerable<TypeReference> UsedBy(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters) yield return parameter.ParameterType;
        if (!method.HasBody) yield break;
        foreach (var variable in method.Body.Variables) yield return variable.VariableType;
        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.Operand is TypeReference type) yield return type;
            if (instruction.Operand is MemberReference { DeclaringType: { } owner } and not TypeReference) yield return owner;
            if (instruction.Operand is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) yield return argument;
        }
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.Append(generic.ElementType).SelectMany(Parts),
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static bool IsGenerated(ICustomAttributeProvider member) =>
        member.CustomAttributes.Any(attribute => attribute.AttributeType.Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute");
}
