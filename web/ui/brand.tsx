import styles from '#web/ui/brand.module.css'

/** The roof mark and the name; it leads home. */
export const Brand = (props: { href: string }) => (
  <a class={styles.brand} href={props.href}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M9.5 4h5l2.5 4H7zM7 8l-5 4.5h20L17 8M5 12.5V20M19 12.5V20M9.7 12.5V20M14.3 12.5V20" />
    </svg>
    <span>Balai</span>
  </a>
)
