import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, UpdateDateColumn } from "typeorm";

@Entity("tasks")
export class Task {
  @PrimaryGeneratedColumn("uuid")
  id: string;

  @Column("varchar")
  user_id: string;

  @Column("varchar", { length: 200 })
  title: string;

  @Column("text", { nullable: true })
  notes: string | null;

  @Column("boolean")
  done: boolean;

  @Column("varchar", { length: 6 })
  priority: string;

  @Column("date", { nullable: true })
  due_date: string | null;

  @CreateDateColumn({ type: "timestamptz" })
  created_at: Date;

  @UpdateDateColumn({ type: "timestamptz" })
  updated_at: Date;
}
